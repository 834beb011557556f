-- title: Keeps to the published figure
-- definition: Equal to it, not above at most, not below at least, within 5 % of about
-- unit: yes or no
-- direction: neither
-- standard: none
-- caveat: Only for figures of one scope, period and measure
create macro keeps_to_published(counted, published, bound) as
case bound
    when 'exact' then abs(counted - published) < 0.005
    when 'at_most' then counted <= published
    when 'at_least' then counted >= published
    when 'about' then abs(counted - published) <= 0.05 * published
end

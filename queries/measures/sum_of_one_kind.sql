-- title: Sum of amounts of one kind
-- definition: Amounts added up that are all of one kind; an error where kinds are mixed
-- unit: £
-- direction: neither
-- standard: none
-- caveat: Need, plan, forecast and delivery, gross and net, in-year and full-year effect are never added
create macro sum_of_one_kind(amount_gbp, kind) as
case
    when
        min(kind) filter (amount_gbp is not null)
        is distinct from max(kind) filter (amount_gbp is not null)
        then error(
            'Amounts of different kinds are never added: ' || min(kind) || ' and '
            || max(kind)
        )
    else sum(amount_gbp)::bigint
end

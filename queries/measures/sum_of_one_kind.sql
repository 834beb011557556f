-- title: Sum of amounts of one kind
-- definition: Amounts added up that are all of one kind; an error where kinds are mixed
-- unit: £
-- direction: neither
-- standard: none
-- caveat: Need, plan, forecast and delivery, gross and net, in-year and full-year effect are never added
create macro sum_of_one_kind(amount_gbp, kind) as
case
    when
        min(coalesce(kind, 'not stated')) filter (amount_gbp is not null)
        <> max(coalesce(kind, 'not stated')) filter (amount_gbp is not null)
        then error(
            'Amounts of different kinds are never added: '
            || min(coalesce(kind, 'not stated')) filter (amount_gbp is not null)
            || ' and '
            || max(coalesce(kind, 'not stated')) filter (amount_gbp is not null)
        )
    else sum(amount_gbp)::bigint
end

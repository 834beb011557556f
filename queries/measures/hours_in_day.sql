-- title: Length of day
-- definition: 23 on the last Sunday of March, 25 on that of October, else 24
-- unit: hours
-- direction: neither
-- standard: Summer time in the United Kingdom, since 1996
-- caveat: Local time; a day with 25 hours has one hour more for calls to come in
create macro hours_in_day(day) as
case
    when day != last_day(day) - cast(isodow(last_day(day)) % 7 as integer) then 24
    when month(day) = 3 then 23
    when month(day) = 10 then 25
    else 24
end

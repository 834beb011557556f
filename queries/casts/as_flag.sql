-- title: Yes or no
-- rule: The word yes or no is needed.
-- help: Write one of the two words.
create macro as_flag(written) as
case written when 'yes' then true when 'no' then false end

"""What is said of amounts: why one is refused, and what was done to read one."""

from alliance.extracts.reading.verdict import Refused

ZERO_OR_BLANK = Refused(
    "The value may mean 0 or not known.",
    "Write 0 where nothing was counted; leave it blank where it is not known.",
)
DIGITS_LOST = Refused(
    "The number is written in powers of ten: the spreadsheet has dropped digits.",
    "Format the column as a number without decimals and export again.",
)
FOOTNOTE = Refused(
    "A footnote mark or a letter stands at the number.",
    "Leave the mark out of the cell.",
)
DEBIT = Refused(
    "CR or DR stands at the number: a credit may lower a cost or be an income.",
    "Write the number alone, with a minus before it where it lowers the amount.",
)
MARKS = Refused(
    "The comma or point may part thousands or decimals in this file.",
    "Write thousands without a sign and decimals with a point.",
)
# What was done, by the part of a number that it was done to.
SAID = {
    "pound": "The pound sign is left out.",
    "groups": "Signs between thousands are left out.",
    "brackets": "A number in brackets is negative.",
    "k": "k is read as thousand.",
    "m": "m is read as million.",
    "percent": "The percent sign is left out.",
    "zeros": "Zeros after the point of a whole number are left out.",
    "letters": "O and l between digits are read as 0 and 1.",
    "plus": "The plus sign is left out.",
    "minus": "A negative zero is 0.",
    "behind": "A minus behind the number is written before it.",
    "point": "A zero is written before the point.",
    "signs": "Look-alike signs, spaces and long dashes are written plainly.",
}

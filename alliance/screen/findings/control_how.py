"""How control charts and their icons are read, in a few lines."""

from alliance.screen.icons import ASSURANCE, VARIATION

BLANK = (
    "not comparable: the forces count calls as abandoned from different seconds, or "
    "fewer than 30 calls are held."
)
COMMON = (
    f"**{VARIATION['common'].words}**: the value lies where chance alone would put it; "
    "a fall or rise from one month to the next says nothing more."
)
LIMITS = (
    "Limits stand three sigma from the mean; sigma is the mean difference of "
    "neighbours / 1.128 (XmR charts, the rules of the NHS's Making Data Count). "
    "Below twelve values they are on trial."
)
HOW_TO_READ = (
    COMMON,
    f"**{VARIATION['improvement'].words}** or **{VARIATION['concern'].words}**: a rule "
    "is broken, for the better or the worse. The rules: a value outside the limits, a "
    "run on one side of the mean, a steady rise or fall, two of three values near a "
    f"limit. **{VARIATION['high'].words}** or **{VARIATION['low'].words}**: the same "
    "for volumes, where neither is better.",
    f"**{ASSURANCE['passing'].words}**, **{ASSURANCE['failing'].words}** or "
    f"**{ASSURANCE['hit_or_miss'].words}**: whether chance alone can carry the measure "
    "across its standard. Ours: a seasonal measure never passes while one value since "
    "the last new limits missed.",
    LIMITS,
    f"**Not comparable**: {BLANK.removeprefix('not comparable: ')}",
    "Seasonal measures (999 answering and all calls) are judged by their difference to "
    "the same month or week of the year before; no cause is said or meant.",
)

"""People of the units and forces that the illustrative staffing is held to."""

# Headcount and hundredths of FTE at 31 March 2013, 2014, 2015 and 2016: Home Office,
# police workforce open data table (release of July 2022), added up over ranks.
PUBLISHED = {
    ("Bedfordshire", "police officer"): (
        (1114, 1040, 1094, 1100), (109184, 101866, 107291, 108267)),
    ("Bedfordshire", "police staff"): (
        (765, 738, 870, 844), (71617, 68964, 81321, 79518)),
    ("Bedfordshire", "police community support officer"): (
        (98, 101, 110, 35), (9383, 9629, 10517, 3278)),
    ("Bedfordshire", "designated officer"): (
        (86, 84, 85, 60), (8436, 8208, 8323, 5905)),
    ("Cambridgeshire", "police officer"): (
        (1411, 1400, 1396, 1381), (138366, 137038, 136195, 134877)),
    ("Cambridgeshire", "police staff"): (
        (865, 865, 846, 822), (77812, 77728, 75507, 73769)),
    ("Cambridgeshire", "police community support officer"): (
        (179, 145, 154, 141), (17429, 14083, 14849, 13531)),
    ("Cambridgeshire", "designated officer"): (
        (29, 30, 28, 27), (2881, 3000, 2800, 2700)),
    ("Hertfordshire", "police officer"): (
        (2002, 1975, 1958, 1974), (195323, 192665, 191052, 192865)),
    ("Hertfordshire", "police staff"): (
        (1284, 1220, 1176, 1181), (116018, 111220, 106665, 107324)),
    ("Hertfordshire", "police community support officer"): (
        (245, 197, 217, 227), (23826, 19033, 20977, 22052)),
    ("Hertfordshire", "designated officer"): (
        (264, 219, 213, 182), (25391, 20874, 20296, 17334)),
}  # fmt: skip

# Persons at 31 March 2015, Bedfordshire / Cambridgeshire / Hertfordshire. Joint
# Protective Services with Armed Policing and Roads Policing: 620 officers and 458 staff
# (S04); Public Contact, crime recording included: 800 (S46). Each person stands once.
PERSONS = {
    ("BCH-JPS", "police officer"): (82, 102, 146),
    ("BCH-JPS", "police staff"): (98, 124, 178),
    ("BCH-AP", "police officer"): (32, 40, 58),
    ("BCH-AP", "police staff"): (4, 6, 8),
    ("BCH-RPU", "police officer"): (40, 49, 71),
    ("BCH-RPU", "police staff"): (10, 12, 18),
    ("BCH-PC", "police officer"): (20, 25, 35),
    ("BCH-PC", "police staff"): (178, 226, 316),
    ("BCH-HRLD", "police officer"): (6, 8, 11),
    ("BCH-HRLD", "police staff"): (50, 64, 91),
    ("BCH-FEL", "police staff"): (11, 17, 16),
    ("BCH-CJ1", "police officer"): (3, 4, 5),
    ("BCH-CJ1", "police staff"): (49, 62, 89),
    ("BCH-CUS", "police officer"): (28, 34, 48),
    ("BCH-CUS", "police staff"): (6, 7, 11),
    ("BCH-CUS", "designated officer"): (36, 24, 46),
    ("BCH-ICT", "police staff"): (37, 47, 66),
    ("BCH-IMD", "police staff"): (27, 34, 49),
    ("BCH-PSD", "police officer"): (17, 22, 31),
    ("BCH-PSD", "police staff"): (19, 23, 33),
    ("BCH-PROC", "police staff"): (7, 9, 12),
    ("ER-ERSOU", "police officer"): (22, 27, 39),
    ("ER-ERSOU", "police staff"): (10, 12, 18),
}
# Months after March 2013: from, to, permille of change in that time.
COURSE = {
    "BCH-HRLD": (33, 41, -70),
    "BCH-FEL": (30, 36, -120),
    "BCH-PC": (24, 41, -40),
    "BCH-CJ1": (36, 41, -20),
    "BCH-CUS": (24, 41, -60),
    "BCH-ICT": (12, 41, 30),
    "BCH-IMD": (30, 41, -40),
    "BCH-JPS": (24, 41, -25),
}
# The force that leads a unit; no source names one for most of them.
HOST = {
    "BCH-JPS": "Bedfordshire",
    "BCH-AP": "Hertfordshire",
    "BCH-RPU": "Hertfordshire",
    "BCH-PC": "Hertfordshire",
    "BCH-HRLD": "Cambridgeshire",
    "BCH-FEL": "Hertfordshire",
    "BCH-CJ1": "Bedfordshire",
    "BCH-CUS": "Bedfordshire",
    "BCH-ICT": "Hertfordshire",
    "BCH-IMD": "Cambridgeshire",
    "BCH-PSD": "Hertfordshire",
    "BCH-PROC": "Cambridgeshire",
    "ER-ERSOU": "Bedfordshire",
}
# Permille of strength that the establishment stands above it, 2013/14 to 2016/17.
VACANCY = {
    "BCH-PC": (28, 34, 52, 64),
    "BCH-ICT": (45, 55, 70, 85),
    "BCH-RPU": (-12, -15, -10, -8),
    "BCH-HRLD": (20, 25, 40, 30),
    "BCH-CUS": (15, 20, 30, 35),
}
ORDINARY_VACANCY = (22, 26, 30, 28)
EXTERNALLY_FUNDED = {"ER-ERSOU": 620, "BCH-JPS": 45, "BCH-RPU": 60, "REST": 18}
SENSITIVE = frozenset({"ER-ERSOU"})

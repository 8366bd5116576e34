"""List every style rule by its number, with its title and the codes that check it."""

from collections.abc import Mapping

from reciprocity_tui.messages import text

LENGTHS = 50
"""The limits of length have no L-number; suppressions call them L-50."""

RULES: Mapping[int, str] = {
    1: "E231 E301",
    2: "E112 E204 E228 W302",
    3: "E230",
    4: "E226 W304",
    5: "W305",
    6: "W306",
    7: "W307",
    8: "W308",
    9: "W309",
    10: "W310",
    11: "E207 E208 E209 W311",
    12: "E106",
    13: "E105 E205",
    14: "E233 W314",
    15: "W315",
    16: "W316",
    17: "W317",
    18: "W318",
    19: "W319",
    20: "E101 E106 E220 W320",
    21: "W321",
    22: "W322",
    23: "W323",
    24: "W324",
    25: "W325",
    26: "W326",
    27: "W327",
    28: "W328",
    29: "W329",
    30: "W330",
    31: "W331",
    32: "W332",
    33: "W333",
    34: "W334",
    35: "W335",
    36: "E212 E213 E214 E215 W336",
    37: "W337",
    38: "W338",
    39: "W339",
    40: "W340",
    41: "W341",
    42: "E004",
    43: "W343",
    44: "E229 W344",
    45: "W345",
    46: "W346",
    47: "W347",
    48: "W348",
    LENGTHS: "W350",
}
"""The codes that check each rule. Rules about suppressions themselves are W391 to W393."""


def describe_rule(number: int) -> str:
    """Return the title of a rule."""
    return text(f"lint-rule-{number}")

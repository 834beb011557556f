"""Make the illustrative extracts again: python -m alliance.extracts.illustrative."""

import argparse
from pathlib import Path

from .files import write_all

EXTRACTS = Path(__file__).resolve().parents[3] / "data" / "extracts"


def main() -> None:
    """Write into data/extracts, or into the folder that is named."""
    parser = argparse.ArgumentParser(description="Make the illustrative extracts.")
    parser.add_argument("--into", type=Path, default=EXTRACTS, help="folder to write")
    write_all(parser.parse_args().into)


if __name__ == "__main__":
    main()

"""`python -m alliance.warehouse`: make the snapshot of the present files live."""

import sys

from alliance.warehouse import snapshot
from alliance.warehouse.faults import RefusedFiles

SHOWN = 20


def main() -> int:
    """Refresh the snapshot; print the faults and give 1 when files are refused."""
    try:
        print(f"Snapshot {snapshot.refresh()} is live.")
    except RefusedFiles as refused:
        for fault in refused.faults[:SHOWN]:
            print(fault.sentence(), file=sys.stderr)
        print(
            f"{len(refused.faults)} faults; the files were not loaded. "
            "The last good snapshot, if there is one, stays live.",
            file=sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

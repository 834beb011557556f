"""`python -m alliance.forecasts`: series of months in, forecasts out, as JSON.

A process of its own, started at publish: it may fail without anything else failing.
"""

import json
import sys

from alliance.forecasts import areas, rows

# What it may take at most, where the system can bound a process.
MEMORY_BYTES = 2 * 1024**3
CPU_SECONDS = 120


def main() -> int:
    """Read the series of each queue and force, write the rows of the tables."""
    _bound()
    from alliance.forecasts import smoothing

    asked = json.load(sys.stdin)
    queues = {
        queue: {
            force: {int(month): calls for month, calls in series.items()}
            for force, series in by_force.items()
        }
        for queue, by_force in asked.items()
    }
    found = areas.forecasts(queues, {smoothing.NAME: smoothing.damped})
    json.dump(rows.tables(found), sys.stdout)
    return 0


def _bound() -> None:
    """Limit memory and time before anything large is imported."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock alone bounds it
        return
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


if __name__ == "__main__":
    sys.exit(main())

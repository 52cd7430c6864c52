#!/bin/sh
# Makes a standby the primary. Only when the old primary is known to be down and stays down: two primaries are two ledgers.
# The standby's own configuration names no synchronous standby, or it waits for one that is not there.
#   promote.sh <folder of the PostgreSQL programs> <data folder of the standby>
set -eu
[ -f "$2/standby.signal" ] || { echo "$2 belongs to no standby" >&2; exit 1; }
"$1/pg_ctl" promote -w -t 60 -D "$2"

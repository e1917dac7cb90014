"""`python -m ledger`: the command line, where its script is not on the path."""

from ledger.cli import main

if __name__ == "__main__":
    main(prog_name="ledger")

"""The pages, one module a subject; `ledger.site.routes` gives each its address."""

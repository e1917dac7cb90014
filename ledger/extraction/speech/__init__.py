"""Who says it: reported speech, quotations, names and bodies, and whom an uncredited sentence follows."""

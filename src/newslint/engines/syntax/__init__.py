"""What a parse shows to be wrong: one check a module, each a function of a parsed sentence."""

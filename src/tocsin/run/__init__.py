"""Where coding runs: in this process or in a pool of them."""

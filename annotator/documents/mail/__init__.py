"""E-mail: what its writer wrote, whom it quotes, what it forwards, and what is attached."""

"""Animals, people and robots: clay figures with poses."""

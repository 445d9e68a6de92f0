"""What a project comes to, in figures, numbers and sentences, and the reports that tell it."""

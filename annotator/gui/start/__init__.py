"""What a newcomer meets first: the sample, her name, a project without documents."""

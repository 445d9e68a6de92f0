"""The register of sources."""

"""Compose: `Brief` → `Plan`. Decides what goes where and in which light; draws nothing."""

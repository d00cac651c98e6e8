"""Who decides for a seat when no person does: heads of delegation in code, and the chair. They see views only."""

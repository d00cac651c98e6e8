"""What screens show, piece by piece: each part is JSON that a screen gets anew when it has changed."""

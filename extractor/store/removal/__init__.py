"""What is taken out of a store on request."""

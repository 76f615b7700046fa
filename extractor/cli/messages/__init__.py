"""The Vietnamese of what the commands say."""

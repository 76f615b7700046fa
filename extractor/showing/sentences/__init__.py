VIETNAMESE: dict[str, str] = {}

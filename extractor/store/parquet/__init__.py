"""Facts kept in a folder of Parquet files."""

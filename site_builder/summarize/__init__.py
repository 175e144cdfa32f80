"""What a document says in short: key points and quotes, each word of it from the text."""

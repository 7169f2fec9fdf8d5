"""How fast a book is built: invented books of any size, and a comparison with plain MkDocs and Material."""

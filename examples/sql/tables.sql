-- The tables are strict, so that SQLite keeps dates and money as the text that they are.
CREATE TABLE records (
	row       INTEGER PRIMARY KEY,
	id        TEXT NOT NULL,
	provider  TEXT NOT NULL, -- a State, as the recipient
	recipient TEXT NOT NULL,
	subject   TEXT NOT NULL, -- what the money is about
	category  TEXT NOT NULL,
	stage     TEXT NOT NULL,
	from_day  TEXT,
	until_day TEXT, -- the day after the last
	money     TEXT, -- "NOK 17184000", or NULL if none is printed
	title     TEXT NOT NULL, -- of the source
	read      TEXT NOT NULL
) STRICT;
CREATE TABLE determinations (
	row       INTEGER PRIMARY KEY,
	id        TEXT NOT NULL,
	fact TEXT NOT NULL,
	subject   TEXT NOT NULL,
	category  TEXT, -- NULL for every category
	holds     TEXT NOT NULL,
	at        TEXT NOT NULL,
	by        TEXT NOT NULL, -- the State whose word it is
	title     TEXT NOT NULL,
	read      TEXT NOT NULL
) STRICT;

module example.org/made

go 1.26.0

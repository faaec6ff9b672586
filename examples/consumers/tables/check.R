# Rscript check.R party.ndjson, from the top of the repository: the tables in base R, with
# nothing to install. With readr it is read_csv("schema/v1/tables/participations.csv").

read <- function(file) {
  read.csv(file, colClasses = "character", na.strings = "", check.names = FALSE, encoding = "UTF-8")
}

# A day is written 2026-03-01, so as.Date reads it. What it cannot read is an error, not a blank.
day <- function(cells) {
  days <- as.Date(cells, format = "%Y-%m-%d")
  stopifnot(identical(is.na(days), is.na(cells)), identical(format(days), cells))
  days
}

member <- function(lines, name) {
  found <- regmatches(lines, regexec(paste0('"', name, '":"([^"]*)"'), lines))
  vapply(found, function(one) if (length(one) == 2) one[2] else NA_character_, "")
}

tables <- "schema/v1/tables"
said <- read(file.path(tables, "participations.csv"))
said$entry_into_force <- day(said$entry_into_force)
said$withdrawal_effective <- day(said$withdrawal_effective)
said <- said[!duplicated(said[c("treaty", "state")], fromLast = TRUE), ]

lines <- readLines(commandArgs(TRUE)[1], encoding = "UTF-8")
computed <- data.frame(treaty = member(lines, "treaty"), state = member(lines, "state"),
  standing = member(lines, "standing"), inForce = day(member(lines, "inForce")), ends = day(member(lines, "ends")))

both <- merge(said, computed, by = c("treaty", "state"), suffixes = c("", ".computed"))
same <- function(a, b) (is.na(a) & is.na(b)) | (!is.na(a) & !is.na(b) & a == b)
wrong <- !(same(both$entry_into_force, both$inForce) & same(both$withdrawal_effective, both$ends) & both$standing == both$standing.computed)
print(both[wrong, c("treaty", "state", "entry_into_force", "inForce")])
stopifnot(nrow(both) == nrow(said), !any(wrong), sum(!is.na(both$entry_into_force)) > 700)

norms <- read(file.path(tables, "norms.csv"))
codes <- read(file.path(tables, "codes.csv"))
stopifnot(all(norms$qualified %in% c("true", "false")), any(norms$title_fr == "fournir une assistance d'urgence", na.rm = TRUE),
  !anyDuplicated(codes[c("list", "code")]), codes$label_ar[codes$list == "Subject" & codes$code == "cluster-munitions"] != "")

determinations <- read("examples/tables/determinations.csv")
records <- read("examples/tables/records.csv")
invisible(lapply(list(determinations$at, determinations$read, records$at, records$from, records$until, records$read), day))
low <- as.numeric(records$low)
stopifnot(identical(is.na(low), is.na(records$low)), all(determinations$holds %in% c("yes", "no", "disputed")))
# What a row below the first leaves blank of its record, the first row has.
records$provider <- ave(records$provider, records$id, FUN = function(cells) cells[1])

cat(R.version.string, ": ", nrow(both), " States by treaty are what party computes; ", nrow(norms), " norms, ", nrow(codes), " codes, ",
  nrow(determinations), " determinations, ", nrow(records), " rows of records\n", sep = "")

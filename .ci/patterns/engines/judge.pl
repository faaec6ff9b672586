# Reads patterns and texts as judge.mjs does.
use strict;
use warnings;

my ($pattern, @verdicts);
while (my $line = <STDIN>) {
    chomp $line;
    my $text = pack 'H*', substr $line, 2;
    utf8::decode($text) or die "not UTF-8: $line";
    if ($line =~ /^p/) {
        $pattern = qr/$text/;
        push @verdicts, '';
    }
    else {
        $verdicts[-1] .= $text =~ $pattern ? 1 : 0;
    }
}
print map {"$_\n"} @verdicts;

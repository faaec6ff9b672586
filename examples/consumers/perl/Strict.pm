package Strict;

# Reads JSON strictly, as treatyaid does before it looks at a schema. JSON::PP keeps
# the last of two equal members and says nothing, takes 1.0 for a number and half a
# surrogate pair for text: no validator after it can know.

use strict;
use warnings;
use JSON::PP ();

use constant {
    MOST_BYTES  => 16 << 20,
    MOST_DEPTH  => 64,          # arrays and objects within one another
    MOST_DIGITS => 20,          # of a number, its sign included
};

# The document that the bytes are. Dies if they are none.
sub parse {
    my ($bytes) = @_;
    die 'more than ', MOST_BYTES, " bytes\n" if length $bytes > MOST_BYTES;
    my $text = $bytes;
    # Perl takes halves of surrogate pairs, and more than Unicode has.
    if (!utf8::decode($text) || $text =~ /[\x{d800}-\x{dfff}]|[^\x{0}-\x{10ffff}]/) {
        die "the bytes are not UTF-8\n";
    }
    die "a byte-order mark\n" if $text =~ /\A\x{feff}/;
    my $document = JSON::PP->new->max_depth(MOST_DEPTH)->allow_nonref->decode($text);
    check($text);
    return $document;
}

# check goes through text, which JSON::PP has accepted.
sub check {
    my ($text) = @_;
    my @names;        # of each object that we are in; undef for an array
    my $named = 0;    # whether the present string, if it is one, is a member's name
    pos($text) = 0;
    while ($text =~ /\G(?: (?<string> " (?:[^"\\]|\\.)*+ " ) | (?<sign> [{}\[\],:] ) | [ \t\n\r]+ | (?<word> [^\s{}\[\],:"]+ ) )/gcsx) {
        if (defined $+{string}) {
            check_string($+{string}, $named ? $names[-1] : undef);
        }
        elsif (defined $+{word}) {
            check_word($+{word});
        }
        elsif (defined(my $sign = $+{sign})) {
            push @names, $sign eq '{' ? {} : undef if $sign =~ /[{\[]/;
            pop @names if $sign =~ /[}\]]/;
            $named = $sign eq '{' || $sign eq ',' && defined $names[-1];
        }
    }
    die "no JSON\n" if pos($text) < length $text;
}

sub check_string {
    my ($string, $names) = @_;
    my $value = $string;
    # Of escaped halves of a surrogate pair, those that make one are one character.
    $value =~ s/(\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.))/character($1)/ges;
    die "the member $string twice\n" if $names && $names->{$value}++;
}

sub character {
    my ($escape) = @_;
    my @units = map { hex } $escape =~ /\\u([0-9a-fA-F]{4})/g;
    return chr(0x10000 + (($units[0] - 0xd800) << 10) + $units[1] - 0xdc00) if @units == 2;
    return { b => "\b", f => "\f", n => "\n", r => "\r", t => "\t" }->{ substr $escape, 1 } // substr $escape, 1 unless @units;
    die "half a surrogate pair\n" if $units[0] >= 0xd800 && $units[0] <= 0xdfff;
    return chr $units[0];
}

sub check_word {
    my ($word) = @_;
    return if $word =~ /\A(?:true|false|null)\z/;
    die "$word is no whole number\n" unless $word =~ /\A-?(?:0|[1-9][0-9]*)\z/;
    die 'a number of ', length $word, " digits\n" if length $word > MOST_DIGITS;
}

1;

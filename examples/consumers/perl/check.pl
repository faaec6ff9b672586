# perl check.pl: JSON::Validator on every fixture.
# perl check.pl FILE: on every twentieth mutant of the file, written by .ci/mutants.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use JSON::PP ();
use JSON::Validator;
use Strict;

binmode STDOUT, ':encoding(UTF-8)';

# JSON::Validator takes the digits of other scripts for digits of a date, and warns as
# it counts with them. The pattern of a date refuses them.
local $SIG{__WARN__} = sub { warn @_ unless $_[0] =~ /isn't numeric/ };

my $folder = "$FindBin::Bin/../../../schema/v1";

# JSON::Validator knows the draft 2019-09, in which the keywords of these schemas mean
# the same.
my $draft = 'https://json-schema.org/draft/2019-09/schema';

my %validators;
for my $path (glob "$folder/bundle/*.schema.json") {
    my ($kind) = $path =~ m{([a-z]+)\.schema\.json\z};
    my $bundle = JSON::PP->new->utf8->decode(read_file($path));
    $bundle->{'$schema'} = $draft;
    $validators{$kind} = JSON::Validator->new->schema($bundle)->schema;
}

sub read_file {
    my ($path) = @_;
    open my $file, '<:raw', $path or die "$path: $!";
    local $/;
    my $bytes = <$file>;
    return $bytes // '';    # of an empty file
}

# The layer that refuses a document, "" if none does.
sub verdict {
    my ($kind, $bytes) = @_;
    my $document = eval { Strict::parse($bytes) };
    return 'scan' if $@;
    return $validators{$kind}->validate($document) ? 'schema' : '';
}

sub fixtures {
    my @all;
    for my $path (glob "$folder/testdata/valid/*.json") {
        my ($name, $kind) = $path =~ m{(([a-z]+)-[^/]*)\.json\z};
        push @all, { name => $name, kind => $kind, layer => '', bytes => read_file($path) };
    }
    for my $path (grep { !/\.faults\.json\z/ } glob "$folder/testdata/invalid/*.json") {
        my ($stem, $name) = $path =~ m{(.*/([^/]*))\.json\z};
        my $expected = JSON::PP->new->utf8->decode(read_file("$stem.faults.json"));
        push @all, { name => $name, kind => $expected->{kind}, layer => $expected->{layer}, bytes => read_file($path) };
    }
    return @all;
}

sub mutants {
    my ($path) = @_;
    my $every = 20;    # it takes some milliseconds a document
    my @all;
    open my $file, '<:raw', $path or die "$path: $!";
    while (my $line = <$file>) {
        next if $. % $every;
        my $mutant = JSON::PP->new->utf8->decode($line);
        utf8::encode(my $bytes = $mutant->{document});
        push @all, { name => $mutant->{mutation}, kind => $mutant->{kind}, layer => $mutant->{layer} // '', bytes => $bytes };
    }
    return @all;
}

my %says = (
    ''     => 'valid: accepted',
    scan   => 'faults of the scan: refused by Strict.pm',
    schema => 'faults of the schema: refused',
    rules  => 'faults of the rules: accepted, no schema sees them',
);

my @all = @ARGV ? mutants($ARGV[0]) : fixtures();
my ($passed, $failed) = (0, 0);
for my $layer ('', 'scan', 'schema', 'rules') {
    my @cases = grep { $_->{layer} eq $layer } @all or next;
    my $wrong = 0;
    for my $case (@cases) {
        my $want = $layer eq 'rules' ? '' : $layer;
        my $got  = verdict($case->{kind}, $case->{bytes});
        next if $got eq $want;
        printf "  %s (%s): got %s\n", $case->{name}, $case->{kind}, $got || 'valid' if $wrong++ < 5;
    }
    printf "%6d documents, %s; verdicts that differ: %d\n", scalar @cases, $says{$layer}, $wrong;
    $passed += @cases - $wrong;
    $failed += $wrong;
}
print "JSON::Validator ", JSON::Validator->VERSION, ", bundles, as draft 2019-09\n";
print "$passed passed, $failed failed\n";
exit($failed || !$passed ? 1 : 0);

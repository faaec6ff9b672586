# Reads patterns and texts as judge.mjs does. In Ruby ^ and $ stand at every line,
# so json_schemer writes \A and \z for them, outside of classes; so does this.

Encoding.default_internal = Encoding.default_external = Encoding::UTF_8
verdicts = []
pattern = nil
STDIN.each_line do |line|
  text = [line[2..].strip].pack("H*").force_encoding("UTF-8")
  if line.start_with?("p")
    anchored = text.gsub(/\[[^\]]*\]|\\.|[$^]/) { |token| { "^" => "\\A", "$" => "\\z" }.fetch(token, token) }
    pattern = Regexp.new(anchored)
    verdicts << +""
  else
    verdicts.last << (pattern.match?(text) ? "1" : "0")
  end
end
puts verdicts

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Reads patterns and texts as judge.mjs does. */
class Judge {
    public static void main(String[] args) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        var verdicts = new StringBuilder();
        Pattern pattern = null;
        for (String line; (line = lines.readLine()) != null; ) {
            String text = new String(HexFormat.of().parseHex(line.substring(2)), StandardCharsets.UTF_8);
            if (line.startsWith("p")) {
                verdicts.append(pattern == null ? "" : "\n");
                pattern = Pattern.compile(text);
            } else {
                verdicts.append(pattern.matcher(text).find() ? '1' : '0');
            }
        }
        System.out.println(verdicts);
    }
}

package org.hearsay.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.problem.Problem;

/** Turns the bytes of one document into text, or tells what is wrong with them. */
final class DocumentText {
  private final ReaderOptions options;
  private final Consumer<Problem> problems;

  DocumentText(ReaderOptions options, Consumer<Problem> problems) {
    this.options = options;
    this.problems = problems;
  }

  /** All bytes of the stream; a problem when there are more than a document may have. */
  Optional<byte[]> bytes(InputStream in, String where) throws IOException {
    int limit = (int) options.longestDocument();
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      return problem(
          "TOO-LARGE",
          where,
          "more than " + limit + " bytes; raise the limit or split the document");
    }
    return Optional.of(bytes);
  }

  /** The whole stream as text. */
  Optional<String> read(InputStream in, String where) throws IOException {
    Optional<byte[]> bytes = bytes(in, where);
    return bytes.isEmpty() ? Optional.empty() : decode(bytes.get(), where);
  }

  /** {@code bytes} as text: a byte order mark decides, else the declared charset, else UTF-8. */
  Optional<String> decode(byte[] bytes, String where) {
    if (bytes.length == 0) {
      return problem("EMPTY", where, "the document is empty");
    }
    Charset charset = options.charset().orElse(StandardCharsets.UTF_8);
    int mark = 0;
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      charset = StandardCharsets.UTF_8;
      mark = 3;
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      mark = 2;
    } else if (startsWith(bytes, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      mark = 2;
    } else {
      int control = binaryAt(bytes);
      if (control >= 0) {
        return problem(
            "BINARY",
            where + ", byte " + control,
            "not a text: it has the byte " + bytes[control] + "; convert it to text first");
      }
    }
    Optional<String> text = decode(bytes, mark, charset, where);
    return text.isEmpty() ? text : check(text.get(), where);
  }

  private Optional<String> decode(byte[] bytes, int mark, Charset charset, String where) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
    CharBuffer out =
        CharBuffer.allocate((int) (in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      String code = charset.equals(StandardCharsets.UTF_8) ? "NOT-UTF-8" : "BAD-ENCODING";
      String hex = String.format("%02X", bytes[in.position()]);
      return problem(
          code,
          where + ", byte " + in.position(),
          "the byte 0x" + hex + " is not valid " + charset.name() + "; convert the text to UTF-8");
    }
    return Optional.of(out.flip().toString());
  }

  private Optional<String> check(String text, String where) {
    if (text.chars().allMatch(c -> Markup.isBlank((char) c))) {
      return problem("EMPTY", where, "the document holds nothing but white space");
    }
    int start = 0;
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      return problem("BINARY", where + ", character " + nul, "not a text: it has null characters");
    }
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        if (i - start > options.longestLine()) {
          return problem(
              "LINE-TOO-LONG",
              where + ", character " + start,
              "a line of " + (i - start) + " characters; at most " + options.longestLine());
        }
        start = i + 1;
      }
    }
    return Optional.of(text);
  }

  /** The first byte that no text has, -1 for none: nulls, or too many control characters. */
  private static int binaryAt(byte[] bytes) {
    int controls = 0;
    int firstControl = -1;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == 0) {
        return i;
      }
      if (b > 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27) {
        controls++;
        firstControl = firstControl < 0 ? i : firstControl;
      }
    }
    return controls > 16 && controls > bytes.length / 50 ? firstControl : -1;
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    for (int i = 0; i < first.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  private <T> Optional<T> problem(String code, String where, String message) {
    problems.accept(new Problem(code, where, message));
    return Optional.empty();
  }
}

package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad and hostile input: each gets one problem with a stable code, and what is good is read. */
class HostileInputTest {
  private static final String GOOD = "Ferry stays in port\n\nThe ferry stayed in port, he said.\n";

  @TempDir private Path folder;
  private final List<Problem> problems = new ArrayList<>();

  private List<Article> read(String file, byte[] bytes) throws IOException {
    Path path = folder.resolve(file);
    Files.write(path, bytes);
    return ArticleReaderContract.readAll(path, problems);
  }

  private List<Article> read(String file, String text) throws IOException {
    return read(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private void expect(String code) {
    assertThat(problems).extracting(Problem::code).containsExactly(code);
  }

  @Test
  void anEmptyFileIsTold() throws IOException {
    assertThat(read("a.txt", "")).isEmpty();
    expect("EMPTY");
  }

  @Test
  void aFileOfSpacesIsTold() throws IOException {
    assertThat(read("a.txt", " \n\t\n")).isEmpty();
    expect("EMPTY");
  }

  @Test
  void aBinaryFileIsToldWithItsFirstStrangeByte() throws IOException {
    assertThat(read("a.txt", new byte[] {'a', 'b', 0, 1, 2})).isEmpty();
    expect("BINARY");
    assertThat(problems.get(0).where()).endsWith("a.txt, byte 2");
  }

  @Test
  void brokenUtf8IsToldWithItsOffset() throws IOException {
    assertThat(read("a.txt", new byte[] {'c', 'a', 'f', (byte) 0xE9, ' ', 'x'})).isEmpty();
    expect("NOT-UTF-8");
    assertThat(problems.get(0).where()).endsWith("byte 3");
  }

  @Test
  void aDeclaredCharsetIsUsed() throws IOException {
    Path path = Files.write(folder.resolve("a.txt"), new byte[] {'c', 'a', 'f', (byte) 0xE9});
    ReaderOptions options =
        ReaderOptions.STANDARD.withCharset(java.nio.charset.Charset.forName("windows-1252"));
    assertThat(ArticleReaderContract.readAll(path, options, problems).get(0).text())
        .isEqualTo("café");
  }

  @Test
  void utf16WithAByteOrderMarkIsRead() throws IOException {
    assertThat(read("a.txt", ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE)).get(0).text())
        .isEqualTo(GOOD);
  }

  @Test
  void aMissingPathIsTold() throws IOException {
    assertThat(ArticleReaderContract.readAll(folder.resolve("none.txt"), problems)).isEmpty();
    expect("NO-SUCH-FILE");
  }

  @Test
  void aFolderWithoutArticlesIsTold() throws IOException {
    Files.write(folder.resolve("logo.png"), new byte[] {1});
    assertThat(ArticleReaderContract.readAll(folder, problems)).isEmpty();
    expect("NO-ARTICLES");
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("secret.txt"), GOOD);
    Files.createSymbolicLink(folder.resolve("link.txt"), other.resolve("secret.txt"));
    Files.writeString(folder.resolve("a.txt"), GOOD);
    assertThat(ArticleReaderContract.readAll(folder, problems)).hasSize(1);
    expect("LINK-LEAVES-FOLDER");
  }

  @Test
  void aBadFileDoesNotStopTheFolder() throws IOException {
    Files.write(folder.resolve("a.txt"), new byte[] {0});
    Files.write(folder.resolve("b.tar.gz"), new byte[] {1, 2, 3});
    Files.writeString(folder.resolve("c.txt"), GOOD);
    assertThat(ArticleReaderContract.readAll(folder, problems))
        .extracting(Article::document)
        .containsExactly("c");
    assertThat(problems).extracting(Problem::code).containsExactly("BINARY", "UNREADABLE");
  }

  @Test
  void anEndlessLineIsTold() throws IOException {
    assertThat(read("a.txt", "x ".repeat(2_000_000))).isEmpty();
    expect("LINE-TOO-LONG");
  }

  @Test
  void aFileBeyondTheLimitIsTold() throws IOException {
    assertThat(read("a.txt", new byte[(16 << 20) + 1])).isEmpty();
    expect("TOO-LARGE");
  }

  @Test
  void aBadJsonLineCostsOnlyItself() throws IOException {
    String good = "{\"text\": \"The ferry stayed in port, he said.\"}\n";
    String deep = "[".repeat(100_000);
    assertThat(read("a.jsonl", good + "{broken\n" + deep + "\n" + good)).hasSize(2);
    assertThat(problems).extracting(Problem::code).containsExactly("BAD-JSON", "BAD-JSON");
  }

  @Test
  void htmlTenThousandElementsDeepIsRead() throws IOException {
    String deep = "<div>".repeat(10_000) + "<p>The ferry stayed in port on Monday, its owner said.";
    assertThat(read("a.html", "<html><body>" + deep)).hasSize(1);
  }

  @Test
  void scriptsNeverReachTheText() throws IOException {
    Article a =
        read("a.html", "<body><p>The ferry <script>alert(1)</script>stayed in port.</p></body>")
            .get(0);
    assertThat(a.text()).isEqualTo("The ferry stayed in port.");
  }

  @Test
  void entitiesOfAFeedAreNeverExpanded() throws IOException {
    String laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
            + "<!ENTITY c SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>x"
            + "</title><item><title>t</title><description>&b;&c;</description></item></channel></rss>";
    assertThat(read("a.rss", laughs)).isEmpty();
    expect("BAD-FEED");
  }

  @Test
  void aZipBombIsGivenUp() throws IOException {
    byte[] zeros = new byte[1 << 20];
    java.util.Arrays.fill(zeros, (byte) 'a');
    assertThat(read("a.zip", zip(zeros, 12, "a%02d.txt"))).isEmpty();
    assertThat(problems).extracting(Problem::code).contains("TOO-LARGE", "ARCHIVE-BOMB");
  }

  @Test
  void pathsOutOfAnArchiveAreNotRead() throws IOException {
    assertThat(read("a.zip", zip(GOOD.getBytes(StandardCharsets.UTF_8), 1, "../../evil%d.txt")))
        .isEmpty();
    expect("PATH-LEAVES-ARCHIVE");
  }

  @Test
  void anArchiveInAnArchiveIsNotOpened() throws IOException {
    assertThat(read("a.zip", zip(new byte[10], 1, "inner%d.zip"))).isEmpty();
    expect("NESTED-ARCHIVE");
  }

  @Test
  void tooManyRecordsEndTheFile() throws IOException {
    Path path = folder.resolve("a.jsonl");
    Files.writeString(path, "{\"text\": \"The ferry stayed in port, he said.\"}\n".repeat(5));
    ReaderOptions two = ReaderOptions.STANDARD.withMostRecords(2);
    assertThat(ArticleReaderContract.readAll(path, two, problems)).hasSize(2);
    expect("TOO-MANY-RECORDS");
  }

  @Test
  void aPackedPageThatUnpacksToTooMuchIsTold() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      byte[] spaces = new byte[1 << 20];
      for (int i = 0; i < 20; i++) {
        out.write(spaces);
      }
    }
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
            + packed.size()
            + "\r\n\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            + "WARC-Date: 2019-06-13T08:00:00Z\r\nWARC-Target-URI: https://x.example/\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + (http.length() + packed.size())
            + "\r\n\r\n";
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    warc.write((head + http).getBytes(StandardCharsets.US_ASCII));
    packed.writeTo(warc);
    warc.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(read("a.warc", warc.toByteArray())).isEmpty();
    expect("TOO-LARGE");
  }

  @Test
  void aListOfFilesIsRead() throws IOException {
    Files.writeString(folder.resolve("a.txt"), GOOD);
    Files.writeString(folder.resolve("b.txt"), GOOD);
    Path list = Files.writeString(folder.resolve("list"), "# files\nb.txt\na.txt\n");
    assertThat(ArticleReaderContract.readAll(Path.of("@" + list), problems))
        .extracting(Article::document)
        .containsExactly("b", "a");
  }

  @Test
  void otherLanguagesKeepTheirTag() throws IOException {
    String german =
        "Fähre bleibt im Hafen\n\nDie Fähre zu den Inseln blieb am Montag im Hafen, wie der Eigner"
            + " mitteilte. Er gab dem hohen Preis für Treibstoff die Schuld.\n";
    String arabic =
        "بقيت العبارة في الميناء يوم الاثنين بسبب ارتفاع أسعار الوقود، وقال مالكها إنها ستعود إلى"
            + " العمل يوم الجمعة إذا انخفضت الأسعار في المدينة.";
    assertThat(read("a.txt", german).get(0).metadata().language()).isEqualTo("de");
    assertThat(read("b.txt", arabic).get(0).metadata().language()).isEqualTo("ar");
    assertThat(read("c.txt", GOOD).get(0).metadata().isEnglish()).isTrue();
  }

  private static byte[] zip(byte[] content, int copies, String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < copies; i++) {
        zip.putNextEntry(new ZipEntry(String.format(name, i)));
        for (int n = 0; n < (content.length > 1000 ? 20 : 1); n++) {
          zip.write(content);
        }
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}

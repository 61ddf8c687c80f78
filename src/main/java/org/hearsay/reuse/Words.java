package org.hearsay.reuse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.hearsay.text.Span;

/**
 * The words of an article's prose as hashes with their places: all that comparing texts needs, at
 * about eight bytes a word. Case, punctuation and the shape of apostrophes are folded away.
 *
 * <p>Immutable; threads may share it. Not a record, since it holds arrays.
 */
public final class Words {
  private final int[] starts;
  private final int[] ends;
  private final int[] hashes;
  private final boolean[] quoted;

  private Words(int[] starts, int[] ends, int[] hashes, boolean[] quoted) {
    this.starts = starts;
    this.ends = ends;
    this.hashes = hashes;
    this.quoted = quoted;
  }

  /**
   * The words of {@code text} inside {@code prose}.
   *
   * @param prose ascending spans that count as the article's own text
   * @param quotations ascending spans between quotation marks: they are compared, but two articles
   *     that share only these are not reuse
   */
  public static Words of(CharSequence text, List<Span> prose, List<Span> quotations) {
    int[] starts = new int[text.length() / 2 + 1];
    int[] ends = new int[starts.length];
    int[] hashes = new int[starts.length];
    boolean[] quoted = new boolean[starts.length];
    int n = 0;
    int q = 0;
    for (Span block : prose) {
      int i = block.start();
      while (i < block.end()) {
        if (!Character.isLetterOrDigit(text.charAt(i))) {
          i++;
          continue;
        }
        int from = i;
        int hash = 17;
        while (i < block.end() && isWordPart(text, i, block.end())) {
          char c = text.charAt(i);
          if (Character.isLetterOrDigit(c)) {
            hash = hash * 31 + Character.toLowerCase(c);
          }
          i++;
        }
        while (q < quotations.size() && quotations.get(q).end() <= from) {
          q++;
        }
        starts[n] = from;
        ends[n] = i;
        hashes[n] = mix(hash);
        quoted[n] = q < quotations.size() && quotations.get(q).contains(from);
        n++;
      }
    }
    return new Words(
        Arrays.copyOf(starts, n),
        Arrays.copyOf(ends, n),
        Arrays.copyOf(hashes, n),
        Arrays.copyOf(quoted, n));
  }

  /**
   * Letters and digits, and an apostrophe, full stop or comma between two of them (U.S., 1,000).
   */
  private static boolean isWordPart(CharSequence text, int i, int end) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    return (c == '\'' || c == '\u2019' || c == '.' || c == ',')
        && i + 1 < end
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  /** Finalizer of MurmurHash3 (public domain): spreads the weak polynomial hash over all bits. */
  static int mix(int h) {
    int x = h;
    x ^= x >>> 16;
    x *= 0x85ebca6b;
    x ^= x >>> 13;
    x *= 0xc2b2ae35;
    return x ^ x >>> 16;
  }

  public int size() {
    return hashes.length;
  }

  int hash(int word) {
    return hashes[word];
  }

  boolean isQuoted(int word) {
    return quoted[word];
  }

  /** From the first character of word {@code first} to the last of the word before {@code end}. */
  public Span span(int first, int end) {
    return new Span(starts[first], ends[end - 1]);
  }

  /**
   * The index of the first word that ends after {@code offset}; {@code size()} when there is none.
   */
  int indexAt(int offset) {
    int found = Arrays.binarySearch(ends, offset + 1);
    return found >= 0 ? found : -found - 1;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(size());
    int last = 0;
    for (int i = 0; i < size(); i++) {
      out.writeShort(Math.min(starts[i] - last, 0xffff));
      if (starts[i] - last >= 0xffff) {
        out.writeInt(starts[i] - last);
      }
      out.writeShort(Math.min(ends[i] - starts[i], 0x7fff) << 1 | (quoted[i] ? 1 : 0));
      out.writeInt(hashes[i]);
      last = starts[i];
    }
  }

  static Words read(DataInput in) throws IOException {
    int n = in.readInt();
    int[] starts = new int[n];
    int[] ends = new int[n];
    int[] hashes = new int[n];
    boolean[] quoted = new boolean[n];
    int last = 0;
    for (int i = 0; i < n; i++) {
      int step = in.readUnsignedShort();
      if (step == 0xffff) {
        step = in.readInt();
      }
      int lengthAndQuoted = in.readUnsignedShort();
      starts[i] = last + step;
      ends[i] = starts[i] + (lengthAndQuoted >> 1);
      quoted[i] = (lengthAndQuoted & 1) == 1;
      hashes[i] = in.readInt();
      last = starts[i];
    }
    return new Words(starts, ends, hashes, quoted);
  }
}

package org.hearsay.analysis;

import java.util.List;
import org.hearsay.text.Span;

/**
 * Tokens as the Penn Treebank spells them, which is what taggers and parsers have learnt: {@code
 * ``} and {@code ''} for double quotation marks, {@code -LRB-} for a bracket, {@code --} for a
 * dash, straight apostrophes. The article's own text keeps its characters.
 */
final class PennForms {
  private PennForms() {}

  static String[] of(String text, List<Span> tokens) {
    String[] forms = new String[tokens.size()];
    boolean open = false;
    for (int i = 0; i < forms.length; i++) {
      String form = tokens.get(i).of(text);
      if (form.equals("\"") || form.equals("''")) {
        boolean before = startsWord(text, tokens, i);
        boolean after = endsWord(text, tokens, i);
        open = before == after ? !open : before;
        forms[i] = open ? "``" : "''";
      } else if (form.equals("'")) {
        forms[i] = startsWord(text, tokens, i) && !endsWord(text, tokens, i) ? "`" : "'";
      } else {
        forms[i] = spell(form);
      }
    }
    return forms;
  }

  /** True when what follows the token begins a word: only white space or an opening mark before. */
  private static boolean startsWord(String text, List<Span> tokens, int i) {
    int start = tokens.get(i).start();
    return i == 0
        || tokens.get(i - 1).end() < start
        || "([{—–-\"“‘`".indexOf(text.charAt(start - 1)) >= 0;
  }

  private static boolean endsWord(String text, List<Span> tokens, int i) {
    int end = tokens.get(i).end();
    return i + 1 == tokens.size()
        || tokens.get(i + 1).start() > end
        || ")]}—–,.;:?!\"”’".indexOf(text.charAt(end)) >= 0;
  }

  private static String spell(String form) {
    if (form.length() == 1) {
      return switch (form.charAt(0)) {
        case '“', '„', '«' -> "``";
        case '”', '»' -> "''";
        case '‘', '`' -> "`";
        case '’' -> "'";
        case '(', '[' -> "-LRB-";
        case ')', ']' -> "-RRB-";
        case '{' -> "-LCB-";
        case '}' -> "-RCB-";
        case '—', '–', '―' -> "--";
        case '…' -> "...";
        case '€', '£', '¥', '₹' -> "$";
        default -> form;
      };
    }
    if (form.startsWith("..")) {
      return "...";
    }
    if (form.startsWith("--")) {
      return "--";
    }
    if (form.indexOf('’') < 0 && form.indexOf('‘') < 0) {
      return form;
    }
    return form.equals("‘‘") ? "``" : form.replace('’', '\'').replace('‘', '\'');
  }
}

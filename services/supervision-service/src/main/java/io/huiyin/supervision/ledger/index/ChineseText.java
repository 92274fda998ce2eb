package io.huiyin.supervision.ledger.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Chinese text twice: as words (SmartCN) and as pairs of neighbouring characters, which also find what is in no dictionary
 * and characters outside the first plane. Single characters are indexed too.
 */
public final class ChineseText {
    private static final Analyzer WORDS = new SmartChineseAnalyzer();
    private static final Analyzer PAIRS = pairs(false);

    private ChineseText() {}

    static Analyzer forIndex() {
        return new PerFieldAnalyzerWrapper(
                new KeywordAnalyzer(), Map.of(Fields.WORDS, WORDS, Fields.BIGRAMS, pairs(true)));
    }

    /** What was typed into the search field: every part between blanks must be found. */
    public static Query query(String typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String part : typed.strip().split("\\s+")) {
            all.add(part(part), BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    /** As it stands there, or all its words somewhere. */
    private static Query part(String part) {
        List<String> pairs = tokens(PAIRS, Fields.BIGRAMS, part);
        if (pairs.isEmpty()) {
            return new MatchNoDocsQuery("nothing to search in " + part);
        }
        PhraseQuery.Builder asItStands = new PhraseQuery.Builder();
        pairs.forEach(pair -> asItStands.add(new Term(Fields.BIGRAMS, pair)));
        BooleanQuery.Builder either = new BooleanQuery.Builder().add(asItStands.build(), BooleanClause.Occur.SHOULD);
        List<String> words = tokens(WORDS, Fields.WORDS, part);
        if (words.size() > 1) {
            BooleanQuery.Builder everyWord = new BooleanQuery.Builder();
            words.forEach(word -> everyWord.add(new TermQuery(new Term(Fields.WORDS, word)), BooleanClause.Occur.MUST));
            either.add(everyWord.build(), BooleanClause.Occur.SHOULD);
        }
        return either.build();
    }

    private static List<String> tokens(Analyzer analyzer, String field, String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading a string", impossible);
        }
        return tokens;
    }

    private static Analyzer pairs(boolean withSingles) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer tokenizer = new StandardTokenizer();
                TokenStream folded = new LowerCaseFilter(new CJKWidthFilter(tokenizer));
                int scripts = CJKBigramFilter.HAN
                        | CJKBigramFilter.HIRAGANA
                        | CJKBigramFilter.KATAKANA
                        | CJKBigramFilter.HANGUL;
                return new TokenStreamComponents(tokenizer, new CJKBigramFilter(folded, scripts, withSingles));
            }
        };
    }
}

namespace Plumbline.Domain.Scoring;

/// <summary>A source as it is printed beside what rests on it, with 依据未核实 where its text has not been read.</summary>
internal static class SourceText
{
    /// <summary>For a hole of a message, which is the same in both languages.</summary>
    internal static string Of(Source source) =>
        source.Confidence switch
        {
            Confidence.Recalled => source.Text + "（依据未核实 not verified）",
            Confidence.Restated => source.Text + "（转引 restated）",
            Confidence.Own => source.Text + "（本软件自定 own）",
            _ => source.Text,
        };

    internal static string Of(Source source, Findings.Language language)
    {
        var note = (source.Confidence, language) switch
        {
            (Confidence.Recalled, Findings.Language.Chinese) => "（依据未核实）",
            (Confidence.Restated, Findings.Language.Chinese) => "（转引）",
            (Confidence.Own, Findings.Language.Chinese) => "（本软件自定）",
            (Confidence.Recalled, _) => " (source not verified)",
            (Confidence.Restated, _) => " (restated)",
            (Confidence.Own, _) => " (Plumbline's own)",
            _ => "",
        };
        return source.Text + note;
    }
}

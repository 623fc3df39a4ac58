namespace Plumbline.Domain.Scoring;

/// <summary>A source as it is printed beside what rests on it, with 依据未核实 where its text has not been read.</summary>
internal static class SourceText
{
    internal static string Of(Source source, Findings.Language language = Findings.Language.Chinese)
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

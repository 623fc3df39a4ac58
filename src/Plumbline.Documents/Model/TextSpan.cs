namespace Plumbline.Documents.Model;

/// <summary>
/// Where a piece of a document that was read stands in its plain text: UTF-16 code units, counted from 0, end exclusive.
/// </summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">The code unit after the last.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of code units.</summary>
    public int Length => End - Start;

    /// <summary>The piece of the plain text.</summary>
    public string In(string text) => text[Start..End];
}

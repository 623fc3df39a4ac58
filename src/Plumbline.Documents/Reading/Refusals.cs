using System.Globalization;
using System.Xml;
using Plumbline.Findings;

namespace Plumbline.Documents.Reading;

/// <summary>The one place where a file that cannot be read becomes a finding.</summary>
internal static class Refusals
{
    /// <summary>Reads a file; whatever is wrong with it comes back as a finding.</summary>
    public static Result<T> Guard<T>(SourceFile file, Func<T> read)
        where T : notnull
    {
        try
        {
            return Result.Of(read());
        }
        catch (Exception problem) when (Behind(problem) is { } refusal)
        {
            return Result.Failed<T>(refusal.Of(file.Name));
        }
    }

    /// <summary>Reads a file with the help of other programs; whatever is wrong with it comes back as a finding.</summary>
    public static async Task<Result<T>> Guard<T>(SourceFile file, Func<Task<T>> read)
        where T : notnull
    {
        try
        {
            return Result.Of(await read());
        }
        catch (Exception problem) when (Behind(problem) is { } refusal)
        {
            return Result.Failed<T>(refusal.Of(file.Name));
        }
    }

    /// <summary>The file is larger than is taken in.</summary>
    /// <param name="limit">The sentence that names the limit.</param>
    /// <param name="most">The limit.</param>
    public static UnreadableException OverLimit(Template limit, long most) =>
        new(
            ReadingMessages.OverLimit,
            limit.With(("most", most.ToString("N0", CultureInfo.InvariantCulture))),
            ReadingMessages.OverLimitRepair.With()
        );

    /// <summary>The file is not whole or not what it claims to be.</summary>
    public static UnreadableException Damaged(string reason) =>
        new(
            ReadingMessages.Damaged,
            ReadingMessages.DamagedText.With(("reason", OneLine(reason))),
            ReadingMessages.DamagedRepair.With()
        );

    /// <summary>The format is read by another program, which is not there.</summary>
    public static UnreadableException NeedsProgram(string program) =>
        new(
            ReadingMessages.NoConverter,
            ReadingMessages.NoConverterText.With(("program", program)),
            ReadingMessages.NoConverterRepair.With(("program", program))
        );

    /// <summary>The other program took too long.</summary>
    public static UnreadableException TooSlow(string program, TimeSpan limit) =>
        new(
            ReadingMessages.TooSlow,
            ReadingMessages.TooSlowText.With(
                ("program", program),
                ("seconds", limit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture))
            ),
            ReadingMessages.DamagedRepair.With()
        );

    /// <summary>The other program could not read the file.</summary>
    public static UnreadableException NotConverted(string program, string reason) =>
        new(
            ReadingMessages.NotConverted,
            ReadingMessages.NotConvertedText.With(("program", program), ("reason", OneLine(reason))),
            ReadingMessages.DamagedRepair.With()
        );

    /// <summary>The file is under a password.</summary>
    public static UnreadableException Encrypted() =>
        Because(ReadingMessages.Encrypted, ReadingMessages.EncryptedText, ReadingMessages.EncryptedRepair);

    /// <summary>A refusal without further words.</summary>
    public static UnreadableException Because(string rule, Template message, Template repair) =>
        new(rule, message.With(), repair.With());

    private static UnreadableException? Behind(Exception problem) =>
        problem switch
        {
            UnreadableException refusal => refusal,
            XmlException or InvalidDataException or IOException => Damaged(problem.Message),
            _ => null,
        };

    private static string OneLine(string text) =>
        text.ReplaceLineEndings(" ") is var line && line.Length > 200 ? line[..200] : line;
}

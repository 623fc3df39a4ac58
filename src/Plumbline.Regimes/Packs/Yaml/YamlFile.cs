using System.Text;
using Plumbline.Findings;

namespace Plumbline.Regimes.Packs.Yaml;

/// <summary>Reads one file of a pack from disk or text. It comes from outside: nothing in it may crash or exhaust us.</summary>
internal static class YamlFile
{
    /// <summary>The largest file, in bytes.</summary>
    internal const int MaxBytes = 1 << 20;

    /// <summary>The deepest nesting of lists and maps.</summary>
    internal const int MaxDepth = 32;

    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The top-level map of a file, or null when there is none; the reasons are in the problems.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="name">How findings call it.</param>
    /// <param name="problems">Receives what is wrong.</param>
    internal static YamlMap? Read(string path, string name, PackProblems problems)
    {
        var place = new FilePlace(name);
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > MaxBytes)
            {
                problems.Add(PackMessages.FileTooLarge, place, ("limit", "1 MB"));
                return null;
            }

            using var reader = new StreamReader(stream, StrictUtf8);
            return Parse(reader.ReadToEnd(), name, problems);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(PackMessages.NotUtf8, place);
        }
        catch (IOException)
        {
            problems.Add(PackMessages.Unreadable, place, ("name", name));
        }
        catch (UnauthorizedAccessException)
        {
            problems.Add(PackMessages.Unreadable, place, ("name", name));
        }

        return null;
    }

    /// <summary>The top-level map of a text, or null when there is none; the reasons are in the problems.</summary>
    internal static YamlMap? Parse(string text, string name, PackProblems problems)
    {
        if (StrictUtf8.GetMaxByteCount(text.Length) > MaxBytes && Encoding.UTF8.GetByteCount(text) > MaxBytes)
        {
            problems.Add(PackMessages.FileTooLarge, new FilePlace(name), ("limit", "1 MB"));
            return null;
        }

        var root = new YamlParsing(text, name, problems).Document();
        if (root is not null and not YamlMap)
        {
            problems.AddWrongType(root, PackMessages.AMap, key: "");
        }

        return root as YamlMap;
    }
}

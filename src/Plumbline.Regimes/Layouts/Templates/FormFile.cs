using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Plumbline.Documents.Model;
using Plumbline.Findings;
using Plumbline.Regimes.Packs;

namespace Plumbline.Regimes.Layouts.Templates;

/// <summary>
/// Reads a bureau's own Word or Excel form as lines and one table. Files come from outside: parts are read up to a limit,
/// nothing in them is resolved or run.
/// </summary>
internal static class FormFile
{
    /// <summary>The largest part that is read, in bytes.</summary>
    private const int MaxPart = 20 * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxPart,
    };

    /// <summary>The lines and the table of a file, or null and a problem.</summary>
    /// <param name="path">Where the file is; its ending decides how it is read.</param>
    /// <param name="name">How findings call it.</param>
    /// <param name="problems">Receives what is wrong.</param>
    internal static FormTemplate? Read(string path, string name, PackProblems problems)
    {
        try
        {
            using var package = ZipFile.OpenRead(path);
            var template = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
                ? WorkbookForm.Read(package)
                : WordForm.Read(package);
            if (template is not null)
            {
                return template;
            }
        }
        catch (IOException)
        {
            problems.Add(PackMessages.Unreadable, new FilePlace(name), ("name", name));
            return null;
        }
        catch (InvalidDataException)
        {
            // Not a package: said below.
        }
        catch (XmlException)
        {
            // A damaged part: said below.
        }

        problems.Add(TemplateMessages.NoForm, new FilePlace(name), ("name", name));
        return null;
    }

    /// <summary>A part of the package as XML, or null when there is none or it is too large.</summary>
    internal static XElement? Part(ZipArchive package, string name)
    {
        if (package.GetEntry(name) is not { Length: <= MaxPart } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        return XElement.Load(reader);
    }
}

/// <summary>A form as it was drawn by somebody: lines, one table, lines.</summary>
internal sealed record FormTemplate(IReadOnlyList<string> Above, Table Table, IReadOnlyList<string> Below);

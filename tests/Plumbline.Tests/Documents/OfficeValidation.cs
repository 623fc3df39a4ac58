using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Plumbline.Tests.Documents;

/// <summary>Asks the validator of the Open XML SDK what is wrong with a file; the answer should be nothing.</summary>
internal static class OfficeValidation
{
    public static IReadOnlyList<string> ErrorsInWord(Stream file)
    {
        using var package = WordprocessingDocument.Open(file, isEditable: false);
        return Errors(package);
    }

    public static IReadOnlyList<string> ErrorsInWorkbook(Stream file)
    {
        using var package = SpreadsheetDocument.Open(file, isEditable: false);
        return Errors(package);
    }

    private static List<string> Errors(OpenXmlPackage package) =>
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2013)
                .Validate(package)
                .Take(20)
                .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"),
        ];
}

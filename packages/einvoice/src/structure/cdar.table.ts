/** CDAR D22B. Made by `npm run generate` from the official schemas; do not edit. How to read it: table.ts. */
export default `[cdar]
CrossDomainAcknowledgementAndResponse ExchangedDocumentContext ExchangedDocument! AcknowledgementDocument+
[ram]
ExchangedDocumentContext TestIndicator BusinessProcessSpecifiedDocumentContextParameter GuidelineSpecifiedDocumentContextParameter!
DocumentContextParameter ID!
ExchangedDocument ID Name TypeCode=DocumentCode StatusCode=DocumentStatusCode IssueDateTime LanguageID=ID ElectronicPresentationIndicator VersionID GlobalID IncludedNote* EffectiveSpecifiedPeriod SenderTradeParty IssuerTradeParty RecipientTradeParty+
Note ContentCode Content* SubjectCode
SpecifiedPeriod StartDateTime EndDateTime
TradeParty ID* GlobalID* Name RoleCode=PartyRoleCode DefinedTradeContact* PostalTradeAddress URIUniversalCommunication
TradeContact ID PersonName DepartmentName TypeCode=ContactTypeCode TelephoneUniversalCommunication* FaxUniversalCommunication* EmailURIUniversalCommunication
UniversalCommunication URIID CompleteNumber
TradeAddress PostcodeCode LineOne LineTwo LineThree LineFour LineFive StreetName CityName CountryID CountryName CountrySubDivisionID CountrySubDivisionName
AcknowledgementDocument MultipleReferencesIndicator ID TypeCode=DocumentCode Name IssueDateTime StatusCode AcknowledgementStatusCode=AcknowledgementCode ItemIdentificationID ReasonInformation* ChannelCode ProcessConditionCode ProcessCondition* Status* ReferenceReferencedDocument+
ReferencedDocument IssuerAssignedID StatusCode=DocumentStatusCode CopyIndicator LineID TypeCode=DocumentCode GlobalID RevisionID Name ReceiptDateTime AttachmentBinaryObject* ReferenceTypeCode=ReferenceCode LanguageID Description* FormattedIssueDateTime=FormattedDateTime IncludedAmount* VersionID TotalIssueCountNumeric Status* ProcessConditionCode ProcessCondition* Type IssuerTradeParty RecipientTradeParty* SenderTradeParty SpecifiedDocumentStatus* ValiditySpecifiedPeriod
DocumentStatus ReferenceDateTime ConditionCode=DocumentStatusCode ReasonCode Reason* Condition* ProcessConditionCode ProcessCondition* ReasonInformationCode ReasonInformation* ReasonClassificationCode ReasonClassification* RequestedActionCode RequestedAction* InvalidInformation ValidInformation SequenceNumeric IncludedNote* SpecifiedDocumentCharacteristic*
DocumentCharacteristic ID TypeCode ValueChangedIndicator ValueAdjustmentDirectionCode Name* Description* Location Value* ValueAmount ValueMeasure ValueDateTime ValueCode ValueQuantity ValueNumeric ValuePercent
[udt]
Indicator (IndicatorString!|Indicator=boolean!)!
ID=t @schemeID @schemeName @schemeAgencyID @schemeAgencyName @schemeVersionID @schemeDataURI @schemeURI
Text=s @languageID @languageLocaleID
DateTime (DateTimeString!|DateTime=dateTime!)!
Code=t @listID @listAgencyID @listAgencyName @listName @listVersionID @name @languageID @listURI @listSchemeURI
BinaryObject=B @format @mimeCode @encodingCode @characterSetCode @uri @filename
Amount=d @currencyID @currencyCodeListVersionID
Numeric=d @format
Measure=d @unitCode @unitCodeListVersionID
Quantity=d @unitCode @unitCodeListID @unitCodeListAgencyID @unitCodeListAgencyName
Percent=d @format
[-]
IndicatorString=s @format
DateTimeString=s @format
[xsd]
boolean=b
dateTime=W
[qdt]
DocumentCode=t @listID @listAgencyID
DocumentStatusCode=t @listID @listAgencyID
PartyRoleCode=t @listID @listAgencyID
ContactTypeCode=t @listID @listAgencyID
CountryID=t @listID @schemeAgencyID
StatusCode=t @listID @listAgencyID
AcknowledgementCode=t @listID @listAgencyID
ReferenceCode=t @listID @listAgencyID
LanguageID=t @schemeID @schemeAgencyID
FormattedDateTime DateTimeString!
[@]
format:s schemeID:t schemeName:s schemeAgencyID:t schemeAgencyName:s schemeVersionID:t schemeDataURI:u schemeURI:u languageID:t languageLocaleID:t listID:t listAgencyID:t listAgencyName:s listName:s listVersionID:t name:s listURI:u listSchemeURI:u mimeCode:t encodingCode:t characterSetCode:t uri:u filename:s currencyID:t currencyCodeListVersionID:t unitCode:t unitCodeListVersionID:t unitCodeListID:t unitCodeListAgencyID:t unitCodeListAgencyName:s
[]
cdar:CrossDomainAcknowledgementAndResponse`;
